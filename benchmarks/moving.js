// Moves the view by one event of the mouse a frame, as a hand would, and returns how long each frame took, in
// milliseconds. All nodes stay in sight; the path is the same in every page.
async (way) => {
  const FRAMES = 24;
  const network = window.janji?.network ?? window.network;
  const { width, height, left, top } = network.canvas.frame.getBoundingClientRect();
  const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));

  const show = () => {
    const places = Object.values(network.getPositions());
    const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
    const [least, most] = [{ x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) }];
    const scale = Math.min(1000 / (most.x - least.x), 600 / (most.y - least.y));
    network.moveTo({ position: { x: (least.x + most.x) / 2, y: (least.y + most.y) / 2 }, scale, animation: false });
  };

  /** A place on the canvas on which neither a node nor another element lies. */
  const empty = () => {
    for (let x = width - 30; x > 30; x -= 20) {
      for (let y = 30; y < height - 30; y += 20) {
        const element = document.elementFromPoint(left + x, top + y);
        const free = network.canvas.frame.contains(element) && network.getNodeAt({ x, y }) === undefined;
        if (free) return { clientX: left + x, clientY: top + y, element };
      }
    }
    throw new Error("no empty place on the canvas");
  };

  const ways = {
    pan: (step, { clientX, clientY, element }) => {
      const turn = (2 * Math.PI * step) / FRAMES;
      const [x, y] = [clientX + 60 * (Math.cos(turn) - 1), clientY + 60 * Math.sin(turn)];
      const type = step === 0 ? "pointerdown" : step === FRAMES ? "pointerup" : "pointermove";
      const pressed = { pointerId: 1, pointerType: "mouse", isPrimary: true, button: step === 0 ? 0 : -1, buttons: 1 };
      element.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, ...pressed }));
      element.dispatchEvent(new MouseEvent("mousemove", { clientX: x, clientY: y, bubbles: true, buttons: 1 }));
    },
    zoom: (step, { element }) => {
      const [clientX, clientY] = [left + width / 2, top + height / 2];
      const deltaY = step < FRAMES / 2 ? 100 : -100;
      element.dispatchEvent(new WheelEvent("wheel", { clientX, clientY, deltaY, bubbles: true, cancelable: true }));
    },
  };

  network.setOptions({ interaction: { zoomSpeed: 0.3 } });
  show();
  await frame();
  await frame();
  const start = empty();
  const times = [await frame()];
  for (let step = 0; step <= FRAMES; step += 1) {
    ways[way](step, start);
    times.push(await frame());
  }
  return times.slice(1).map((time, row) => time - times[row]);
}
