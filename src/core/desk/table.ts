/** A table of the desk: things by id. */
export type Table<T> = Readonly<Record<string, T>>;
