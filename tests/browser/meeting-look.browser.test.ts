import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { openMeeting } from './open-meeting.ts';
import { useSite } from './open-page.ts';

describe('the look of the meeting', () => {
  const site = useSite();

  describe.each(['paper', 'hall'])('accessibility in %s', (look) => {
    test.each(['zh', 'en'])('has no finding of axe in %s', async (language) => {
      const page = await openMeeting(site, `look=${look}&lang=${language}&p=2016`);
      await page.locator('.cards .card').first().waitFor({ timeout: 30_000 });
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  describe.each([
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
    [820, 1180],
    [390, 844],
  ])('at %i × %i', (width, height) => {
    test.each(['zh', 'en'])('nothing is cut, covered or too small in %s', async (language) => {
      const page = await openMeeting(site, `lang=${language}&p=2016`, { viewport: { width, height } });
      await page.locator('.cards .card').first().waitFor({ timeout: 30_000 });
      const faults = await page.evaluate(() => {
        const found: string[] = [];
        const plates = [...document.querySelectorAll('.plate')].map((element) => ({
          element,
          box: element.getBoundingClientRect(),
        }));
        for (const { element, box } of plates) {
          // On tablets and phones the page scrolls.
          const isBelow = window.innerWidth > 992 && box.bottom > window.innerHeight;
          if (box.left < 0 || box.top < 0 || box.right > window.innerWidth || isBelow)
            found.push(`outside: ${element.className}`);
          for (const other of plates) {
            const isApart =
              box.right <= other.box.left ||
              other.box.right <= box.left ||
              box.bottom <= other.box.top ||
              other.box.bottom <= box.top;
            if (other.element !== element && !isApart)
              found.push(`covers: ${element.className} ${other.element.className}`);
          }
        }
        for (const element of document.querySelectorAll<HTMLElement>('.plate *')) {
          const style = getComputedStyle(element);
          if (element.childElementCount === 0 && element.textContent !== '' && Number.parseFloat(style.fontSize) < 12)
            found.push(`small: ${element.className}`);
          const isClipped =
            element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && style.display !== 'inline';
          if (isClipped && !element.closest('svg') && !element.classList.contains('visually-hidden'))
            found.push(`cut: ${element.className || element.tagName} ${element.textContent?.slice(0, 40)}`);
        }
        return [...new Set(found)];
      });
      expect(faults).toEqual([]);
    });
  });
});
