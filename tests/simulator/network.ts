import type { Dice } from './chance.ts';
import type { HostRoom } from './host.ts';
import type { Life, VirtualTime } from './time.ts';

/** How bad the network is: chances for one request. */
export interface Weather {
  readonly lost: number;
  readonly answerLost: number;
  readonly twice: number;
  readonly page: number;
  /** The host has too much to do and asks to wait (429). */
  readonly busy: number;
  readonly slowest: number;
  /** How long a lost request takes to be given up by the page. */
  readonly patience: number;
}

export const FAIR: Weather = {
  lost: 0,
  answerLost: 0,
  twice: 0,
  page: 0,
  busy: 0,
  slowest: 20,
  patience: 100,
};

/** A request as bytes, so that it can arrive late, twice, or after its page has died. */
interface Letter {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

export interface Network {
  weather: Weather;
  /** Requests that have left their page and not reached the host. */
  onTheirWay(): number;
  /** One page's line to the host; `offline` asked at every moment it matters. */
  transport(life: Life, offline: () => boolean): (request: Request) => Promise<Response>;
  /** Connections break: whoever waits gets nothing. What is still on its way to the host goes on. */
  cut(): void;
}

export function network(
  time: VirtualTime,
  dice: Dice,
  host: () => HostRoom,
  seen: (fault: string) => void,
  arrived: (letter: Letter) => void,
): Network {
  let era = 0;
  let underWay = 0;

  function deliver(letter: Letter): Promise<Response> {
    arrived(letter);
    const { url, method, headers, body } = letter;
    return host().answer(
      new Request(url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        ...(body === null ? {} : { body }),
      }),
    );
  }

  /** Arrives at the host after so many milliseconds, whatever has become of its page. */
  function post(
    letter: Letter,
    after: number,
    came: (response: Response) => void,
    failed: () => void,
  ): void {
    underWay += 1;
    time.after(after, null, () => {
      underWay -= 1;
      void deliver(letter).then(came, failed);
    });
  }

  const net: Network = {
    weather: FAIR,
    onTheirWay: () => underWay,
    cut: () => {
      era += 1;
    },
    transport: (life, offline) => (request) =>
      new Promise<Response>((resolve, reject) => {
        if (!life.alive) return;
        const { weather } = net;
        const delay = (): number => dice.between(1, weather.slowest);
        const fail = (why: string, after: number): void =>
          void time.after(after, life, () => reject(new TypeError(why)));
        if (offline()) {
          seen('offline');
          fail('no network', 1);
          return;
        }
        if (dice.yes(weather.page)) {
          seen('page instead of an answer');
          time.after(delay(), life, () =>
            resolve(
              dice.yes(0.5)
                ? new Response('<h1>Sign in to the hotel</h1>', {
                    headers: { 'content-type': 'text/html' },
                  })
                : Response.json({ ok: true }),
            ),
          );
          return;
        }
        if (weather.busy > 0 && dice.yes(weather.busy)) {
          seen('asked to wait');
          time.after(delay(), life, () => resolve(tooMany(dice.below(4))));
          return;
        }
        if (dice.yes(weather.lost)) {
          seen('request lost');
          fail('lost', weather.patience);
          return;
        }
        const born = era;
        const answerLost = dice.yes(weather.answerLost);
        const twice = dice.yes(weather.twice);
        const came = (response: Response): void => {
          if (answerLost || born !== era || offline()) {
            seen('answer lost');
            fail('the answer was lost', weather.patience);
            return;
          }
          time.after(delay(), life, () => {
            if (born === era) resolve(response);
            else {
              seen('answer lost');
              reject(new TypeError('the connection broke'));
            }
          });
        };
        void letterOf(request).then((letter) => {
          post(letter, delay(), came, () => fail('no answer', 1));
          if (twice) {
            seen('duplicate');
            const late = dice.between(1, weather.slowest * 8);
            post(
              letter,
              late,
              () => {},
              () => {},
            );
          }
        });
      }),
  };
  return net;
}

function tooMany(seconds: number): Response {
  const problem = { status: 429, title: 'Too much at once', say: 'Send it again later.' };
  return Response.json(problem, { status: 429, headers: { 'retry-after': String(seconds) } });
}

async function letterOf(request: Request): Promise<Letter> {
  const { url, method } = request;
  const body = method === 'GET' ? null : await request.text();
  return { url, method, headers: [...request.headers], body };
}
