export function testChromium(): string | null;
export function systemFirefox(): string | null;
export function ownBrowser(type: { executablePath(): string }): boolean;
export function chromiumLaunch(type: { executablePath(): string }): {
  readonly executablePath?: string;
  readonly args: string[];
};
