// Runs in an isolated world of every page, before its own scripts: tells of requests that failed.
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) {
    const { pathname, search } = new URL(one.name, location.href);
    if (one.responseStatus >= 400) console.error(`appforge:request ${one.responseStatus} ${pathname}${search}`);
  }
}).observe({ type: "resource", buffered: true });
