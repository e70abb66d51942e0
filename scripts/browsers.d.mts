export function systemChromium(): string | null;
export function testChromium(): string | null;
export function systemFirefox(): string | null;
export function ownBrowser(type: { executablePath(): string }): boolean;
