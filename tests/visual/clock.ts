// Loaded into a command before it runs (`node --import`): its clock begins at the moment of the visual tests.
import { moment } from './day.ts';

const ahead = moment.getTime() - Date.now();

globalThis.Date = class extends Date {
  constructor(...values: [] | [number | string | Date] | [year: number, month: number, ...rest: number[]]) {
    if (values.length === 0) super(Date.now());
    else super(...(values as [number])); // TypeScript knows of no call that fits every way to make a date.
  }

  static override now(): number {
    return super.now() + ahead;
  }
} as DateConstructor; // A class is not called without `new`, as the library’s type would allow.
