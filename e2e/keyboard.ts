import { expect, type Locator } from "@playwright/test";

/** How many stops of Tab a page may have between two things. */
const mostStops = 150;

/** Goes on by Tab until something has the focus, as one does without a mouse. */
export async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const { keyboard } = target.page();
  for (let stop = 0; stop < mostStops; stop += 1) {
    await keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

/** Goes to a button or a link by Tab and presses it. */
export async function pressByKeys(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press("Enter");
}
