import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import button from './Button.module.css';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly disabled?: boolean;
  /** Begins a group: a hairline above it. */
  readonly apart?: boolean;
  readonly onPick: () => void;
}

interface MenuProps {
  /** The name of the trigger and of the menu. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly items: readonly MenuItem[];
  readonly className?: string | undefined;
}

/** Opens below the trigger, or above where there is no room. */
function place(menu: HTMLElement, trigger: HTMLElement): void {
  const at = trigger.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const room = document.documentElement.clientWidth - 8;
  const below = at.bottom + 4 + height <= window.innerHeight - 8;
  const left = at.left + width <= room ? at.left : Math.max(8, Math.min(at.right, room) - width);
  menu.style.left = `${left}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - 4 - height)}px`;
}

/** A menu button (WAI-ARIA APG, menu button): arrows, Home, End, a letter, Esc. */
export function Menu({ label, trigger, items, className }: MenuProps) {
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const all = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const show = (): void => {
    menu.current?.showPopover();
    all()[0]?.focus();
  };
  const hide = (): void => {
    menu.current?.hidePopover();
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const list = all();
    const at = list.findIndex((item) => item === document.activeElement);
    const go = (to: number): void => {
      event.preventDefault();
      list[(to + list.length) % list.length]?.focus();
    };
    event.stopPropagation();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(list.length - 1);
    else if (event.key === 'Escape') {
      event.preventDefault();
      hide();
    } else if (event.key === 'Tab') menu.current?.hidePopover();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      const found = [...list.slice(at + 1), ...list].find((item) =>
        item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()),
      );
      found?.focus();
    }
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className ?? classNames(button.button, button.plain)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={menuId}
        aria-label={label}
        onClick={() => (open ? hide() : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          show();
        }}
      >
        {trigger}
      </button>
      <div
        ref={menu}
        id={menuId}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        popover="auto"
        className={styles.menu}
        onToggle={(event) => {
          const shown = event.newState === 'open';
          setOpen(shown);
          if (shown && menu.current !== null && opener.current !== null)
            place(menu.current, opener.current);
        }}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={classNames(styles.item, item.apart === true && styles.apart)}
            aria-disabled={item.disabled === true}
            onClick={() => {
              if (item.disabled === true) return;
              hide();
              item.onPick();
            }}
          >
            {item.label}
            {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
          </button>
        ))}
      </div>
    </>
  );
}
