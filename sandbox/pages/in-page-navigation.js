// Navigates the way LinkedIn does: the address changes at once, the content once it has loaded.
(() => {
  let latest = 0;

  async function show(address) {
    latest += 1;
    const navigation = latest;
    const response = await fetch(address);
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (navigation !== latest) return;
    document.title = next.title;
    document.querySelector('main').replaceWith(next.querySelector('main'));
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-in-page]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    scrollTo(0, 0);
    show(link.href);
  });

  addEventListener('popstate', () => show(location.href));
})();
