/** The field inside a cell while something is typed: Enter goes down, Tab to the right, Esc leaves it as it was. */
import type {
  ColumnDataSchemaModel,
  EditCell,
  EditorBase,
  EditorCtrConstructible,
  HyperFunc,
  VNode,
} from '@revolist/revogrid';
import type { GridRow } from '../../../api/listings.ts';
import type { GridPlace } from './places.ts';
import { again } from '../../app/passed-on.ts';
import { isEditColumn, type EditColumn } from './spot.ts';

export interface Writing {
  readonly label: (id: number, column: EditColumn) => string;
  /** What stands there: what was typed before and waits, or the amount. */
  readonly textOf: (id: number, column: EditColumn) => string;
  /** Takes what was typed; false: a question stands there now, and the field stays. */
  readonly finish: (row: GridRow, column: EditColumn, text: string) => boolean;
  readonly rowNow: (id: number) => GridRow | undefined;
  readonly drop: (id: number, column: EditColumn) => void;
  /** Another letter: what was asked about the text before is no longer the question. */
  readonly rewrite: (id: number, column: EditColumn) => void;
  readonly opened: (field: OpenField) => void;
  /** It stands on the screen now, and takes keys. */
  readonly shown: (field: OpenField) => void;
  readonly closed: () => void;
  /** It is about to go. True: Enter or Tab has moved the keyboard to another cell. */
  readonly leaves: (event: KeyboardEvent) => boolean;
  /** A question about what was typed stands there now. */
  readonly asks: () => void;
}

export interface OpenField {
  /** The variant whose cell it is. */
  readonly id: number;
  /** Closes without taking what stands in it. */
  readonly abandon: () => void;
  /** A key that came before the field had the keyboard. */
  readonly take: (event: KeyboardEvent) => void;
}

export function priceEditor(writing: Writing): EditorCtrConstructible {
  return class PriceEditor implements EditorBase, OpenField {
    element: Element | null = null;
    editCell?: EditCell;
    readonly id: number;
    private readonly column: EditColumn;
    /** As the person saw it when the field opened: what comes in between is not overwritten unasked. */
    private readonly row: GridRow | undefined;
    private readonly close: (focusNext?: boolean) => void;
    private field: HTMLInputElement | undefined;
    private done = false;

    constructor(
      data: ColumnDataSchemaModel,
      _save: (value: unknown, preventFocus?: boolean) => void,
      close: (focusNext?: boolean) => void,
    ) {
      this.id = (data.model as GridPlace).id;
      this.column = isEditColumn(data.prop) ? data.prop : 'price';
      this.row = writing.rowNow(this.id);
      this.close = close;
      writing.opened(this);
    }

    render(h: HyperFunc<VNode>): VNode {
      const typed = this.editCell?.val;
      return h('input', {
        type: 'text',
        class: 'pg-field',
        inputMode: 'decimal',
        autocomplete: 'off',
        maxLength: 40,
        'aria-label': writing.label(this.id, this.column),
        value:
          this.field?.value ??
          (typeof typed === 'string' && typed !== '' ? typed : writing.textOf(this.id, this.column)),
        ref: (field: HTMLInputElement | undefined) => (this.field = field ?? this.field),
        onInput: () => writing.rewrite(this.id, this.column),
        onKeyDown: (event: KeyboardEvent) => this.press(event),
      });
    }

    componentDidRender(): void {
      setTimeout(() => {
        if (this.field === undefined) return;
        if (document.activeElement !== this.field) {
          this.field.focus({ preventScroll: true });
          // A price that is there is replaced by typing; one that begins with the first key goes on.
          if ((this.editCell?.val ?? '') === '') this.field.select();
        }
        writing.shown(this);
      });
    }

    appendPendingInput(value: string): boolean {
      if (this.field === undefined) return false;
      this.field.value += value;
      this.field.focus({ preventScroll: true });
      return true;
    }

    getValue(): string {
      return this.field?.value ?? '';
    }

    /** The grid leaves the cell, by the mouse or because the list is left. */
    beforeAutoSave(): boolean {
      if (!this.done) this.finish();
      this.done = true;
      return false;
    }

    disconnectedCallback(): void {
      writing.closed();
    }

    private finish(): boolean {
      return this.row === undefined || writing.finish(this.row, this.column, this.getValue());
    }

    abandon(): void {
      this.done = true;
    }

    take(event: KeyboardEvent): void {
      const { field } = this;
      if (field === undefined) return;
      const sign = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!sign && event.key !== 'Backspace') {
        field.dispatchEvent(again(event));
        return;
      }
      const [start, end] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
      const from = !sign && start === end ? Math.max(start - 1, 0) : start;
      field.setRangeText(sign ? event.key : '', from, end, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }

    private press(event: KeyboardEvent): void {
      if (event.isComposing) return;
      if (event.key === 'Escape') {
        this.done = true;
        writing.drop(this.id, this.column);
        writing.leaves(event);
      } else if (event.key === 'Enter' || event.key === 'Tab') {
        if (!this.finish()) {
          event.preventDefault();
          event.stopPropagation();
          writing.asks();
          return;
        }
        this.done = true;
        const on = writing.leaves(event);
        // The grid would take the same Enter for the wish to write again, and would move once more.
        if (event.key === 'Enter' || on) event.stopPropagation();
        if (on) event.preventDefault();
        this.close(false);
      }
    }
  };
}
