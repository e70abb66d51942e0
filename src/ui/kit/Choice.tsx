import { useId } from 'react';
import { Hidden } from './Hidden.tsx';
import styles from './Choice.module.css';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  /** The legend is read but not shown: something beside it already says it. */
  readonly legendHidden?: boolean;
  /** Null: nothing chosen yet. */
  readonly value: T | null;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly disabled?: boolean;
  }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all to be seen at once: a radio group drawn as segments. */
export function Choice<T extends string>({
  legend,
  legendHidden = false,
  value,
  options,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={legendHidden ? undefined : styles.legend}>
        {legendHidden ? <Hidden>{legend}</Hidden> : legend}
      </legend>
      <div className={styles.segments}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled === true}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
