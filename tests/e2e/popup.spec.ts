import type { Extension } from '../support/e2e/chromium/extension.ts';
import { expect, team, test } from '../support/e2e/fixtures.ts';
import { expectNothingDeleted } from '../support/e2e/nothing-deleted.ts';
import { PopupTab } from '../support/e2e/popup-tab.ts';

const names = {
  markup: '<script>document.title = "broken"</script><b>Board</b>',
  emoji: '👩‍👩‍👧‍👦 Family 🎉',
  rightToLeft: 'اجتماع الفريق الأسبوعي',
  long: 'x'.repeat(10_000),
};

/** The popup of a host who has connected. */
async function open(extension: Extension): Promise<PopupTab> {
  await extension.connect({ key: team.key });
  return PopupTab.open(extension);
}

test('without a key, the popup leads to the options', async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const button = popup.page.getByRole('button', { name: 'Add API key' });
  await expect(button).toBeFocused();
  for (const page of extension.context.pages()) if (page.url().endsWith('options.html')) await page.close();
  const options = extension.context.waitForEvent('page');
  await button.click();
  await expect((await options).getByRole('heading', { name: 'Account' })).toBeVisible();
});

test('a room whose reply was lost is there once after “Try again”', async ({ extension, sandbox }) => {
  const popup = await open(extension);
  sandbox.eyeson.faults.add({ match: 'POST /permalink', times: 1, do: 'half' });
  await popup.field.fill('Interview');
  await popup.field.press('Enter');
  await popup.page.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.says('Guest link copied')).toBeVisible();
  expect(sandbox.eyeson.rooms().map(({ name }) => name)).toEqual(['Interview']);
  await expect(popup.rows).toHaveCount(1);
  await expect(popup.field).toHaveValue('');
});

test('each failure has its sentence, and what was typed stays', async ({ extension, sandbox }) => {
  const popup = await open(extension);
  const failures = [
    [{ status: 401 }, 'rejected this API key'],
    [{ status: 403 }, 'rejected this API key'],
    [{ status: 423 }, 'has locked this API key'],
    [{ status: 429, headers: { 'Retry-After': '7' } }, 'Try again in 7 seconds'],
    [{ status: 500 }, 'went wrong at Eyeson (error 500)'],
    [{ status: 503 }, 'went wrong at Eyeson (error 503)'],
    [{ status: 400, body: { error: 'name is taken' } }, 'name is taken'],
    ['html', 'sent an unexpected reply'],
  ] as const;
  for (const [action, sentence] of failures) {
    await test.step(sentence, async () => {
      sandbox.eyeson.faults.clear();
      sandbox.eyeson.faults.add({ match: 'POST /permalink', do: action });
      await popup.field.fill(sentence);
      await popup.field.press('Enter');
      await expect(popup.says(sentence)).toBeVisible();
      await expect(popup.field).toHaveValue(sentence);
      await expect(popup.page.getByRole('button', { name: 'Create room' })).toHaveAttribute(
        'aria-disabled',
        'false',
      );
    });
  }
});

test('names are text, whatever is in them, and never widen the popup', async ({ extension, sandbox }) => {
  const popup = await open(extension);
  for (const name of Object.values(names)) {
    await popup.create(name);
    await expect(popup.row(name)).toBeVisible();
  }
  expect(sandbox.eyeson.rooms().map(({ name }) => name)).toEqual(Object.values(names));
  await expect(popup.page).toHaveTitle('Permalinks for Eyeson');
  await expect(popup.rows.locator('b')).toHaveCount(0);
  for (const width of [320, 380, 640, 1280]) {
    await popup.page.setViewportSize({ width, height: 580 });
    const wide = await popup.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  }
});

test('a Delete can be undone in a popup that was opened later', async ({ extension, sandbox }) => {
  const popup = await open(extension);
  await popup.create('Interview');
  await popup.act('Interview', 'Delete');
  await expect(popup.row('Interview')).toBeHidden();
  await popup.page.close();
  const later = await PopupTab.open(extension);
  await expect(later.says('“Interview” deleted')).toBeVisible();
  await later.page.getByRole('button', { name: 'Undo' }).click();
  await expect(later.row('Interview')).toBeVisible();
  await expect(later.says('deleted')).toBeHidden();
  await expectNothingDeleted(extension, sandbox.eyeson);
});

test('a Delete that nobody undoes reaches Eyeson though the worker was killed', async ({
  extension,
  sandbox,
}) => {
  const popup = await open(extension);
  await popup.create('Interview');
  await popup.act('Interview', 'Delete');
  await expect(popup.row('Interview')).toBeHidden();
  await extension.killWorker();
  await sandbox.eyeson.requests.waitFor('DELETE /permalink/:id', 45_000);
  await expect(popup.says('deleted')).toBeHidden();
  await expect(popup.rows).toHaveCount(0);
});

test('a thousand rooms: found at once, drawn in part, and nothing shifts', async ({ extension, sandbox }) => {
  for (let n = 1; n <= 1000; n += 1) sandbox.eyeson.addRoom({ key: team.key, name: `Room ${n}` });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const popup = await PopupTab.open(extension);
  await expect(popup.rows.first()).toHaveAttribute('aria-setsize', '1000');
  expect(await popup.rows.count()).toBeLessThan(60);
  await expect(popup.page.getByText('Updated just now')).toBeVisible();
  const shift = await popup.page.evaluate(async () => {
    let sum = 0;
    const add = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
    return sum;
  });
  expect(shift).toBe(0);

  await popup.field.fill('room 777');
  await expect(popup.rows).toHaveCount(1);
  await popup.field.fill('');
  await popup.rows.first().focus();
  await popup.page.keyboard.press('End');
  await expect(popup.page.locator('[aria-posinset="1000"]')).toBeFocused();
});

test('the list that was shown last is there in the first frame, whatever the database does, unless guests wait', async ({
  extension,
  sandbox,
}) => {
  for (const name of ['Board', 'Support']) sandbox.eyeson.addRoom({ key: team.key, name });
  await extension.connect({ key: team.key });
  await extension.ask('rooms.refresh');
  const before = await PopupTab.open(extension);
  await expect(before.row('Support')).toBeVisible();
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    // Nobody ever hears of an answer.
    IDBRequest.prototype.addEventListener = () => undefined;
    // Comes right after the page's script, before any frame that could show what that has made.
    addEventListener('DOMContentLoaded', () => {
      document.body.dataset.atOnce = String(document.querySelectorAll('[data-room]').length);
    });
  });
  await page.goto(extension.url('popup.html'));
  await expect(page.locator('body')).toHaveAttribute('data-at-once', '2');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('combobox', { name: 'Find or create a room' })).toBeFocused();
  await page.goto(extension.url('popup.html?waiting'));
  await expect(page.getByRole('main')).toHaveCount(0);
});

test('notifications are paused in the foot, for an hour or until they are resumed', async ({ extension }) => {
  const popup = await open(extension);
  const { page } = popup;
  await expect(page.getByText('Updated just now')).toBeVisible();
  for (const [item, words] of [
    ['For 1 hour', /^All notifications are paused until .*\d/],
    ['Until tomorrow', /^All notifications are paused until .*\d/],
    ['Until I resume', /^All notifications are paused Resume$/],
  ] as const) {
    await page.getByRole('button', { name: 'Pause notifications' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(words)).toBeVisible();
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText('Updated just now')).toBeVisible();
  }
});

test('a guest who was missed gets an apology, and goes from the list and comes back', async ({
  extension,
  sandbox,
}) => {
  const { eyeson } = sandbox;
  const room = eyeson.addRoom({ key: team.key, name: 'Support' });
  const popup = await open(extension);
  eyeson.start(room.id);
  await extension.ask('rooms.refresh');
  const anna = eyeson.enter(room.id, { name: 'Anna', guest: true });
  await expect(popup.says('Anna is waiting')).toBeVisible();
  eyeson.leave(anna);
  await popup.page.getByRole('button', { name: '1 missed guest' }).click();
  const missed = popup.page.getByRole('region', { name: 'Missed guests' });
  await expect(missed.getByRole('listitem')).toContainText('Anna · Support');
  await missed.getByRole('button', { name: 'Copy apology message for Anna' }).click();
  await expect(popup.says('Copied')).toBeVisible();
  await expect.poll(() => extension.clipboard()).toContain(room.guestLink);
  await popup.page.bringToFront();
  await missed.getByRole('button', { name: 'Clear all' }).click();
  await expect(missed).toBeHidden();
  await popup.page.getByRole('button', { name: 'Undo' }).click();
  await expect(missed).toContainText('1 missed guest');
  expect(await extension.missed()).toEqual(['Anna']);
});

test('where the browser refuses the database, the popup says what to do', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'InvalidStateError');
    };
  });
  await page.goto(extension.url('popup.html'));
  await expect(page.getByRole('alert')).toContainText('Your browser can’t save data');
});
