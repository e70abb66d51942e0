declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.css';

/** A style sheet as its text, for a file that carries it inside. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
