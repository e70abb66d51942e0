/** A module worker that answers with the length of what it was sent. */
addEventListener('message', (event: MessageEvent<string>) => postMessage(event.data.length));
export {};
