import { describe, expect, it } from 'vitest';
import { demoPreset } from '#contract/people-schema.ts';
import { person } from '#contract/values.ts';
import { HATS } from '#core/review/hats.ts';
import { demoPeople, PRESETS } from '#entry/demo-people.ts';
import { memoryStorage } from '#storage/memory.ts';

describe('the people of the demo', () => {
  it('are persons of the contract, the same id always the same name', () => {
    const names = new Map<string, string>();
    for (const preset of demoPreset.options)
      for (const each of PRESETS[preset]) {
        expect(person.safeParse(each).success).toBe(true);
        expect(names.get(each.id) ?? each.name).toBe(each.name);
        names.set(each.id, each.name);
      }
    expect(names.size).toBe(5);
  });

  it('wear every hat between the five, and leave nobody to sign alone', () => {
    expect(new Set(PRESETS.five.flatMap((each) => each.hats))).toEqual(new Set(HATS));
    expect(PRESETS.alone.flatMap((each) => each.hats)).toEqual(['checks', 'clears']);
  });

  it('are five where the setting is of another form', async () => {
    const storage = memoryStorage('epoch-1');
    await storage.putSetting('demo-preset', 'constructor');
    expect(await demoPeople(storage).people()).toEqual(PRESETS.five);
  });
});
