import type { Message } from '#core/desk/message.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { sayOf, useRefusal } from '../desk/use-refusal.ts';
import { Button } from '../kit/Button.tsx';
import { whenWords } from '../review/when-words.ts';
import { blockWords } from '../review/thread.ts';
import type { QuoteNamed } from './quote-names.ts';
import { TalkRow } from './TalkRow.tsx';

interface BlockingRowProps {
  readonly message: Message;
  readonly named: QuoteNamed | undefined;
  readonly quote: Quote | undefined;
}

/** A note that blocks: what it keeps from happening, and the way to settle it. */
export function BlockingRow({ message, named, quote }: BlockingRowProps) {
  const client = useClient();
  const myId = useDesk((state) => state.me?.id ?? null);
  const command = { type: 'settle-message', messageId: message.id } as const;
  const because = useRefusal(command);
  const settle = async (): Promise<void> => {
    const acted = await client.dispatch([command]);
    const name = named?.name ?? 'The quote';
    client.show({
      said: acted.ok ? `${name}: the note is settled, it blocks no more.` : sayOf(acted.refusals),
    });
  };
  const what = quote === undefined ? '' : ` ${blockWords(message, quote, myId)}`;
  return (
    <TalkRow
      quoteId={message.quoteId}
      named={named}
      text={message.text}
      under={`${message.by.name}, ${whenWords(message.at)}.${what}`}
    >
      <Button
        disabledBecause={because}
        aria-label={`Settle the note on ${(named?.name ?? 'the quote').toLowerCase()}`}
        onClick={() => void settle()}
      >
        Settle
      </Button>
    </TalkRow>
  );
}
