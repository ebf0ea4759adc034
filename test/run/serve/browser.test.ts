import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { chromium } from '../../feeds/programs.js';
import { addTo, CHANGED, floodCapture, floodPost, floodPosts, makeFloodArchive } from './flood-archive.js';
import { openBrowser, violationsIn } from './open-browser.js';
import { runServer } from './running-server.js';

const path = join(temporaryFolder().path, 'flood.sqlite');
const server = runServer(path, () => makeFloodArchive(path));

let browser: Browser | null = null;
let blog = '';
let addresses: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  blog = JSON.parse((await server.get('/api/blogs')).body)[0].name;
  addresses = {
    list: '/',
    timeline: `/blogs/${blog}`,
    filtered: `/blogs/${blog}?order=oldest&show=key-event&zone=Asia/Tokyo`,
    'a page within': `/blogs/${blog}?from=${floodPost(80).id}`,
    post: `/blogs/${blog}/post?id=${floodPost(CHANGED).id}`,
    captures: `/blogs/${blog}/captures`,
    search: '/search?q=gauge',
    refusal: '/nowhere',
  };
  if (chromium.path !== null) browser = await openBrowser();
});

afterAll(() => browser?.close());

/** Opens a page of its own, and has it looked at; what it complained of comes back. */
async function withPage(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  if (browser === null) return [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404/.test(message.text())) complaints.push(message.text());
  });
  try {
    await page.goto(new URL(address, server.url()).href);
    await look(page);
    return complaints;
  } finally {
    await context.close();
  }
}

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('in a browser', () => {
  it.for([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', PHONE],
  ] as const)('axe-core finds nothing wrong with any page: %s', async ([, options], { skip }) => {
    skip(browser === null, chromium.missing);
    for (const [name, address] of Object.entries(addresses)) {
      const complaints = await withPage(address, { ...options, bypassCSP: true }, async (page) => {
        // What is closed is looked at too.
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        expect(await violationsIn(page), name).toEqual([]);
      });
      expect(complaints, name).toEqual([]);
    }
  });

  it('nothing is wider than a phone', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    for (const [name, address] of Object.entries(addresses)) {
      await withPage(address, PHONE, async (page) => {
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 390]);
      });
    }
  });

  it('every page works without scripts', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    await withPage('/', { javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Flood in Ambria: live' }).click();
      await page.getByText('Order, filter, clock').click();
      await page.getByLabel('Order').selectOption('oldest');
      await page.getByLabel('Times').selectOption('Asia/Tokyo');
      await page.getByRole('button', { name: 'Show' }).click();
      expect(new URL(page.url()).search).toContain('order=oldest');
      expect(await page.getByRole('article').first().textContent()).toContain('2024-02-08 02:00 +09:00');
      await page.getByRole('link', { name: 'Newer posts' }).click();
      await page.getByRole('link', { name: 'Captures and gaps' }).click();
      expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('How complete it is');
      await page.getByLabel('Search all live blogs').fill('falling');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.locator('.hits a').first().click();
      expect(await page.locator('ins').first().textContent()).toContain('wrongly');
    });
  });

  it('everything can be reached and used with the keyboard alone', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    await withPage(`/blogs/${blog}`, {}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatchObject({ text: 'Skip to the content', isSeen: true });
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      for (let step = 0; !(await focused(page)).text.startsWith('Order, filter'); step += 1) {
        expect(step).toBeLessThan(20);
        await page.keyboard.press('Tab');
        expect((await focused(page)).isSeen).toBe(true);
      }
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      while ((await focused(page)).text !== 'Show') await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/order=oldest/);
    });
    for (const [name, address] of Object.entries(addresses)) {
      await withPage(address, {}, async (page) => {
        const all = await page.evaluate(
          '[...document.querySelectorAll(\'a[href],button,input,select,summary,[tabindex="0"]\')].filter((one) => one.checkVisibility()).length',
        );
        let reached = 0;
        do {
          await page.keyboard.press('Tab');
          const { isSeen, text } = await focused(page);
          if (text === 'BODY') break;
          expect([name, text, isSeen]).toEqual([name, text, true]);
          reached += 1;
        } while (reached < 1_000);
        expect([name, reached]).toEqual([name, all]);
      });
    }
  });

  it('offers the zone of the reader', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    await withPage(`/blogs/${blog}`, { timezoneId: 'Pacific/Chatham' }, async (page) => {
      await page.getByText('Order, filter, clock').click();
      await page.getByLabel('Times').selectOption({ label: 'Mine: Pacific/Chatham' });
      await page.getByRole('button', { name: 'Show' }).click();
      expect(await page.getByRole('article').first().textContent()).toContain('+13:45');
    });
  });

  it('hides on paper what nobody can press', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    await withPage(`/blogs/${blog}`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['form', '.pager', '.crumbs', '.choose', '.skip'])
        expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
      expect(await page.getByRole('article').first().isVisible()).toBe(true);
    });
  });
});

describe('new posts', () => {
  it('appear at the top, or behind a button for who reads further down', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    const complaints = await withPage(`/blogs/${blog}`, {}, async (page) => {
      const first = page.locator('#posts article').first();
      expect(await first.textContent()).toContain('Reading 259');
      await addTo(path, [floodCapture(560, floodPosts(195, 261))]);
      await page.locator('#posts article:first-child', { hasText: 'Reading 261' }).waitFor();
      expect(await page.locator('#posts article.fresh').count()).toBe(2);
      expect(await page.locator('#posts-h').textContent()).toBe('Posts 1 to 50 of 222');
      expect(await page.locator('#news').textContent()).toBe('2 new posts');

      await page.mouse.wheel(0, 3_000);
      await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(500);
      await addTo(path, [floodCapture(580, floodPosts(200, 262))]);
      const button = page.getByRole('button', { name: 'Show 1 new post' });
      await button.waitFor();
      expect(await first.textContent()).toContain('Reading 261');
      await button.press('Enter');
      await page.locator('article:focus', { hasText: 'Reading 262' }).waitFor();
      expect(await first.textContent()).toContain('Reading 262');
    });
    expect(complaints).toEqual([]);
  });

  it('are told of on other pages', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    await withPage(`/blogs/${blog}?order=oldest`, {}, async (page) => {
      await addTo(path, [floodCapture(600, floodPosts(205, 264))]);
      const link = page.getByRole('link', { name: '2 new posts: go to the newest' });
      await link.click();
      expect(await page.getByRole('article').first().textContent()).toContain('Reading 264');
    });
  });
});

/** What holds the focus, and whether it can be seen to. */
async function focused(page: Page): Promise<{ readonly text: string; readonly isSeen: boolean }> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    return { text: element === document.body ? 'BODY' : element.textContent.trim().slice(0, 60), isSeen };
  })()`);
}
