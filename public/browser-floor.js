// ES5 on purpose: this runs in browsers that cannot read the application, and tells them so instead of a blank page.
// Floor: Chrome/Edge 111, Firefox 115, Safari 16.4. Keep in step with `browserFloor` in vite.config.ts.
// Below the floor #root is taken away; src/main.tsx does nothing when there is no #root.
(function () {
  var missing = [];
  function need(name, isThere) {
    if (!isThere) missing.push(name);
  }
  function supports(property, value) {
    return !!(window.CSS && CSS.supports && CSS.supports(property, value));
  }
  need('module scripts', 'noModule' in document.createElement('script'));
  need('structuredClone', typeof structuredClone === 'function');
  need('Array.prototype.at', !!Array.prototype.at);
  need('Array.prototype.toSorted', !!Array.prototype.toSorted);
  need('color-mix()', supports('color', 'color-mix(in srgb, red, blue)'));
  need('Web Worker', typeof Worker === 'function');
  if (missing.length === 0) return;

  var style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = './browser-floor.css';
  document.head.appendChild(style);

  var page = document.createElement('main');
  page.className = 'browser-floor';
  page.appendChild(element('h1', '这个浏览器版本过低'));
  page.appendChild(
    element('p', '挂图需要 Chrome 或 Edge 111、Firefox 115、Safari 16.4 或更新的版本。请升级浏览器后重新打开本页。')
  );
  page.appendChild(
    element('p', '360、QQ、搜狗等浏览器：请切换到“极速模式”，并确认内核为 Chromium 111 或更新。已保存的数据不受影响。')
  );
  var english = document.createElement('div');
  english.lang = 'en';
  english.appendChild(element('h2', 'This browser is too old'));
  english.appendChild(
    element(
      'p',
      'Guatu needs Chrome or Edge 111, Firefox 115, Safari 16.4 or newer. Please update the browser and open this page again. Saved data are not affected.'
    )
  );
  page.appendChild(english);
  page.appendChild(element('small', '缺少 / missing: ' + missing.join(', ')));

  var root = document.getElementById('root');
  if (root) document.body.removeChild(root);
  document.body.appendChild(page);

  function element(name, text) {
    var made = document.createElement(name);
    made.appendChild(document.createTextNode(text));
    return made;
  }
})();
