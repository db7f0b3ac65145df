// Keeps how long the page stood still. Once it has nothing to do, it tells the longest time since it was last asked,
// in milliseconds.
(() => {
  const lengths = [];
  const keep = (entries) => lengths.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: "longtask" });
  const longest = () => {
    keep(observer.takeRecords());
    return Math.max(0, ...lengths.splice(0));
  };
  const idle = () => new Promise((done) => requestIdleCallback(done));
  window.longestTask = async () => {
    await idle();
    await idle();
    return longest();
  };
})();
