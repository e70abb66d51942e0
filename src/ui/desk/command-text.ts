import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import { valueWords } from './clash-words.ts';

function speakerName(desk: Desk, id: string | null): string {
  return (id === null ? undefined : desk.speakers[id]?.name) ?? 'speaker not known';
}

/** The words a person typed or chose in a command; '' where it carries none. */
export function commandText(desk: Desk, command: Command): string {
  switch (command.type) {
    case 'edit':
    case 'settle':
    case 'suggest':
      return command.writes.map((write) => valueWords(desk, write)).join('\n');
    case 'add-message':
    case 'answer':
    case 'say':
    case 'record-answer':
      return command.text;
    case 'ask':
      return command.question;
    case 'mark':
      return command.anchor.parts.map((part) => part.exact).join(' [/] ');
    case 'send-back':
      return command.note;
    case 'add-source':
      return [command.source.title, command.source.publisher, command.source.url ?? '']
        .filter((item) => item !== '')
        .join(', ');
    case 'add-speaker':
      return [command.speaker.name, command.speaker.role ?? '']
        .filter((item) => item !== '')
        .join(', ');
    case 'merge-speakers':
    case 'move-quotes':
      return `${speakerName(desk, command.from)} → ${speakerName(desk, command.into)}`;
    case 'add-search':
      return `${command.search.where}: ${command.search.terms}`;
    default:
      return '';
  }
}
