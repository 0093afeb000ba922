import type { ViewState, ViewStore } from './view-store.ts';
import { queryOfView, routeOfHash } from './view-url.ts';

/**
 * Keeps the address and the view the same, until the returned function is called. Steps that a reader would take back (another workspace, place,
 * subject or card) become history entries; the rest replaces the present one. `restore` is called when the address changes from outside.
 */
export function keepAddress(view: ViewStore, screen: string, restore: (query: string) => void): () => void {
  const stopView = view.subscribe((state, before) => {
    const query = queryOfView(state);
    const { hash } = window.location;
    if (routeOfHash(hash).query === query) return;
    const address = `${window.location.pathname}${window.location.search}#/${screen}${query === '' ? '' : `?${query}`}`;
    if (isStep(state, before)) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  });
  const onAddress = () => {
    const route = routeOfHash(window.location.hash);
    if (route.screen === screen && route.query !== queryOfView(view.getState())) restore(route.query);
  };
  window.addEventListener('popstate', onAddress);
  window.addEventListener('hashchange', onAddress);
  return () => {
    stopView();
    window.removeEventListener('popstate', onAddress);
    window.removeEventListener('hashchange', onAddress);
  };
}

function isStep(state: ViewState, before: ViewState): boolean {
  return (['workspace', 'tab', 'root', 'subject', 'preset', 'card', 'area'] as const).some(
    (key) => state[key] !== before[key],
  );
}
