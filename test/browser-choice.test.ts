import { expect, it } from 'vitest';
import { installedBrowsers } from '../scripts/browser/installed.ts';

const everywhere = () => true;

it('takes the browser that CHROME_PATH names, and no other', () => {
  const env = { CHROME_PATH: '/opt/my chrome' };
  expect(installedBrowsers('linux', env, everywhere)).toEqual(['/opt/my chrome']);
});

it('looks where each system installs a Chrome, a Chromium or an Edge', () => {
  expect(installedBrowsers('linux', {}, everywhere)).toContain('/usr/bin/chromium');
  expect(installedBrowsers('darwin', {}, everywhere)).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(installedBrowsers('win32', { 'ProgramFiles(x86)': 'C:\\Programs' }, everywhere)).toEqual([
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
});

it('names only programs that are there', () => {
  const exists = (path: string) => path === '/usr/bin/chromium';
  expect(installedBrowsers('linux', {}, exists)).toEqual(['/usr/bin/chromium']);
  expect(installedBrowsers('sunos', {}, everywhere)).toEqual([]);
});
