/* Makes a document late, as a busy device may: what it waits for comes up to 350 milliseconds after its time. How late
   each kind of thing is follows from a name and from the document, so that whoever tries it again meets the same.
   Run again in the same document, it takes the new name. */
(name) => {
  const KEY = Symbol.for("late"), MOST = 350, IN_TIME = 0.25; /* Of four things one comes in time: races have two sides. */
  if (self[KEY]) {
    self[KEY].name = name;
    return;
  }
  const come = performance.getEntriesByType("navigation")[0]?.type;
  const late = self[KEY] = { name, document: [location.pathname, history.length, come].join(" "), amounts: {} };

  /* A number from 0 to 1 that follows from words: FNV-1a, and MurmurHash's end to spread it. */
  const chance = (words) => {
    let hash = 0x811c9dc5;
    for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
    hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b);
    hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35);
    return ((hash ^ hash >>> 16) >>> 0) / 2 ** 32;
  };
  const draw = (kind) => Math.max(0, (chance([late.name, late.document, kind].join()) - IN_TIME) / (1 - IN_TIME)) * MOST;
  late.by = (kind) => late.amounts[kind] ??= draw(kind);

  const setTimer = self.setTimeout.bind(self);
  const pass = (kind) => new Promise((resolve) => setTimer(resolve, late.by(kind)));

  /* Timers end late. Those of no time only let the page draw breath, and come at once. */
  self.setTimeout = (listener, time, ...given) =>
    setTimer(listener, time > 0 && typeof listener === "function" ? Number(time) + late.by("timer") : time, ...given);

  /* Servers are asked late, and so their answers come late. */
  const fetch = self.fetch.bind(self);
  self.fetch = async (...given) => {
    await pass("fetch");
    return await fetch(...given);
  };

  /* Locks are asked for late. */
  const locks = self.LockManager?.prototype, request = locks?.request;
  if (request) {
    locks.request = async function (...given) {
      await pass("lock");
      return await request.apply(this, given);
    };
  }

  /* What a script puts into the page is asked for late. */
  const bringLate = ({ prototype }, attribute) => {
    const property = Object.getOwnPropertyDescriptor(prototype, attribute);
    Object.defineProperty(prototype, attribute, {
      ...property,
      set(address) {
        const bring = () => property.set.call(this, address);
        if (this.parentNode || !late.by("script")) bring();
        else setTimer(bring, late.by("script"));
      },
    });
  };
  bringLate(HTMLScriptElement, "src");
  bringLate(HTMLLinkElement, "href");

  /* Listeners hear late of what has happened; where they are taken away, it is the late ones. */
  const heard = new Map();
  const hearLate = (kind, listener) => {
    if (typeof listener !== "function") return listener;
    if (!heard.has(kind)) heard.set(kind, new WeakMap());
    if (!heard.get(kind).has(listener)) {
      heard.get(kind).set(listener, function (event) {
        if (late.by(kind)) setTimer(() => listener.call(this, event), late.by(kind));
        else listener.call(this, event);
      });
    }
    return heard.get(kind).get(listener);
  };
  const tellLate = (kind, type, target, declaring = target) => {
    for (const method of ["addEventListener", "removeEventListener"]) {
      const plain = target[method];
      target[method] = function (about, listener, ...more) {
        return plain.call(this, about, about === type ? hearLate(kind, listener) : listener, ...more);
      };
    }
    const property = Object.getOwnPropertyDescriptor(declaring, `on${type}`);
    Object.defineProperty(target, `on${type}`, {
      ...property,
      set(listener) {
        property.set.call(this, hearLate(kind, listener));
      },
    });
  };

  /* The database opens late, and says late that a transaction has ended. */
  tellLate("opening", "success", IDBOpenDBRequest.prototype, IDBRequest.prototype);
  tellLate("transaction", "complete", IDBTransaction.prototype);

  /* Other tabs are heard late. */
  tellLate("tabs", "message", BroadcastChannel.prototype);
  tellLate("tabs", "storage", self);
};
