/**
 * Addresses of everything the built page is made of, filled in by vite.config.ts for the service
 * worker alone. Empty in development, where nothing is cached.
 */
declare const __SHELL__: readonly string[];
