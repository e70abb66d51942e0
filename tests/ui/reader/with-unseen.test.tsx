import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { withUnseen } from '#ui/reader/with-unseen.ts';

const TURNED = 'pay \u202e001\u202c euros';
const NAMED = 'pay [right-to-left override]001[end of embedding] euros';

function names(markup: string): readonly (string | undefined)[] {
  return [...markup.matchAll(/data-control="([^"]*)"/g)].map((match) => match[1]);
}

const BOTH = ['right-to-left override', 'end of embedding'];

describe('whatever is drawn', () => {
  it('shows what nobody sees as chips, in an element, beside others, in lists and fragments', () => {
    expect(names(renderToStaticMarkup(<p>{TURNED}</p>))).toEqual(BOTH);
    expect(
      names(
        renderToStaticMarkup(
          <p>
            “{TURNED}” <b>1</b>
          </p>,
        ),
      ),
    ).toEqual(BOTH);
    expect(names(renderToStaticMarkup(<p>{[[TURNED], 'and']}</p>))).toEqual(BOTH);
    expect(names(renderToStaticMarkup(<>{TURNED}</>))).toEqual(BOTH);
  });

  it('says them in brackets where no markup can stand', () => {
    expect(
      renderToStaticMarkup(
        <select aria-label={TURNED} title={TURNED}>
          <option>{TURNED}</option>
          <option>a {TURNED}</option>
        </select>,
      ),
    ).toBe(
      `<select aria-label="${NAMED}" title="${NAMED}"><option>${NAMED}</option><option>a ${NAMED}</option></select>`,
    );
    expect(renderToStaticMarkup(<input placeholder={TURNED} defaultValue={TURNED} />)).toBe(
      `<input placeholder="${NAMED}" value="${TURNED}"/>`,
    );
  });

  it('says them in brackets in a sentence that is only heard', () => {
    expect(renderToStaticMarkup(<p data-said="">{TURNED}</p>)).toBe(`<p data-said="">${NAMED}</p>`);
  });

  it('is the very same where there is nothing unseen, and what components are given', () => {
    const props = { title: 'Fund pays', children: ['a', <b key="b">b</b>, [1, 'c']] };
    expect(withUnseen('p', props)).toBe(props);
    const turned = { children: TURNED };
    expect(withUnseen(() => null, turned)).toBe(turned);
  });
});
