import { createStore } from 'zustand/vanilla';

/** Whether the bar that finds words in the story is open, and what it begins with. The tab's own. */
export const findInStory = createStore<{ readonly open: boolean; readonly text: string }>(() => ({
  open: false,
  text: '',
}));

export function openFind(text = ''): void {
  findInStory.setState((now) => ({ open: true, text: text === '' ? now.text : text }));
}

export function closeFind(): void {
  findInStory.setState({ open: false });
}
