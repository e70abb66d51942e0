/** Libraries that may be installed beside the project; the runner says where, or stands in for them. */
declare module 'beside:recogito' {
  interface Target {
    readonly annotation: string;
    readonly selector: readonly {
      readonly quote: string;
      readonly start: number;
      readonly end: number;
    }[];
  }
  export interface Annotation {
    readonly id: string;
    readonly bodies: readonly {
      readonly id: string;
      readonly annotation: string;
      readonly purpose: string;
      readonly value: string;
    }[];
    readonly target: Target;
  }
  interface Annotator {
    readonly state: {
      readonly store: {
        bulkAddAnnotations(list: readonly Annotation[], replace: boolean, origin: string): void;
        updateAnnotation(annotation: Annotation): void;
        getAnnotation(id: string): Annotation | undefined;
      };
    };
    readonly renderer: { on(event: 'onRedraw', heard: () => void): () => void };
    addAnnotation(annotation: Annotation): void;
    removeAnnotation(id: string): void;
    setSelected(id: string): void;
  }
  export function createTextAnnotator(root: HTMLElement, options: object): Annotator;
}

declare module 'beside:hypothesis' {
  export class TextRange {
    static fromRange(range: Range): TextRange;
    toRange(): Range;
  }
  export class Highlighter {
    constructor(root: HTMLElement);
    highlightRange(range: Range, name: string): HTMLElement[];
    removeHighlights(elements: HTMLElement[]): void;
  }
  export function anchor(root: HTMLElement, selectors: readonly object[]): Promise<Range>;
}

declare module 'beside:apache' {
  export function createTextPositionSelectorMatcher(
    selector: object,
  ): (scope: HTMLElement) => AsyncGenerator<Range, void, void>;
  export function highlightText(range: Range, tag: string, attributes: object): () => void;
}

declare module 'beside:web-highlighter' {
  export interface Place {
    readonly parentTagName: string;
    readonly parentIndex: number;
    readonly textOffset: number;
  }
  export default class Highlighter {
    constructor(options: object);
    fromStore(start: Place, end: Place, text: string, id: string): void;
    addClass(name: string, id: string): void;
    removeClass(name: string, id: string): void;
    remove(id: string): void;
  }
}
