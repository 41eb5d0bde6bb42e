/// What a report's page does when a reader points at a chart: charts are complete without it.
enum PageScript {
  static let source = units + lines + timelines

  /// Numbers as a person reads them; the same units as the charts' own marks.
  private static let units = #"""
    'use strict';
    (() => {
    const digits = v => String(+v.toPrecision(4));
    const steps = {
      time: [[63115200, 31557600, 'years'], [172800, 86400, 'days'], [7200, 3600, 'h'], [1, 1, 's'], [1e-3, 1e-3, 'ms'], [0, 1e-6, 'us']],
      memory: [[2**40, 2**40, 'TiB'], [2**30, 2**30, 'GiB'], [2**20, 2**20, 'MiB'], [0, 1, 'B']],
      ratio: [[0, 0.01, '%']], money: [[0, 1, 'USD']]
    };
    const say = (v, dimension) => {
      if (v === 0) return '0';
      const step = (steps[dimension] || [[0, 1, '']]).find(s => Math.abs(v) >= s[0]);
      return (digits(v / step[1]) + ' ' + step[2]).trim();
    };
    const place = (svg, event) => {
      const box = svg.getBoundingClientRect(), view = svg.viewBox.baseVal;
      return [(event.clientX - box.left) * view.width / box.width, (event.clientY - box.top) * view.height / box.height];
    };
    const make = (name, attributes, parent) => {
      const node = document.createElementNS(parent.namespaceURI, name);
      for (const key in attributes) node.setAttribute(key, attributes[key]);
      return parent.appendChild(node);
    };

    """#

  /// Line charts: a cursor, and the value of every line below it.
  private static let lines = #"""
    const axis = text => {
      const [low, high, kind, dimension] = text.split(' '), a = +low, b = +high;
      return {dimension, value: s => kind === 'log' ? a * Math.pow(b / a, s) : a + (b - a) * s};
    };
    const points = path => {
      const found = []; let x = 0, y = 0;
      for (const [, letter, rest] of path.getAttribute('d').matchAll(/([MLHV])([^MLHV]*)/g)) {
        const n = rest.trim().split(/ /).map(Number);
        if (letter === 'H') x = n[0]; else if (letter === 'V') y = n[0]; else [x, y] = n;
        found.push([x, y]);
      }
      return found;
    };
    for (const svg of document.querySelectorAll('svg.lines')) {
      const [left, top, width, height] = svg.dataset.box.split(' ').map(Number);
      const x = axis(svg.dataset.x), y = axis(svg.dataset.y), names = svg.dataset.names.split('|');
      const all = [...svg.querySelectorAll('path.line')].map(points);
      const told = svg.closest('figure').querySelector('.told');
      const cursor = make('path', {class: 'cursor'}, svg);
      svg.addEventListener('pointermove', event => {
        const at = Math.min(left + width, Math.max(left, place(svg, event)[0]));
        cursor.setAttribute('d', `M${at} ${top}v${height}`);
        const values = all.map((line, i) => {
          const next = line.findIndex(p => p[0] > at), p = next < 0 ? line[line.length - 1] : line[Math.max(0, next - 1)];
          return `${names[i]}: ${say(y.value(1 - (p[1] - top) / height), y.dimension)}`;
        });
        told.textContent = `${say(x.value((at - left) / width), x.dimension)} | ${values.join(', ')}`;
      });
      svg.addEventListener('pointerleave', () => { cursor.removeAttribute('d'); told.textContent = ''; });
    }

    """#

  /// Timelines: zoom by wheel, buttons or keys, move by drag or keys, and the name of the piece under the pointer.
  private static let timelines = #"""
    for (const svg of document.querySelectorAll('svg.timeline')) {
      const figure = svg.closest('figure'), told = figure.querySelector('.told');
      const rows = JSON.parse(figure.querySelector('script').textContent);
      const [left, top, width, height] = svg.dataset.box.split(' ').map(Number);
      const seconds = +svg.dataset.seconds, rowHeight = +svg.dataset.row;
      const kinds = svg.dataset.kinds.split('|'), ranks = svg.dataset.ranks.split('|');
      const zoom = svg.querySelector('.zoom'), marks = svg.querySelector('.marks');
      const names = make('g', {}, zoom.parentNode);
      let from = 0, span = seconds;
      const across = t => (t - from) / span * width;
      const label = (text, x, y, style, parent) => {
        make('text', {x, y, class: style, 'text-anchor': 'middle'}, parent).textContent = text;
      };
      const draw = () => {
        const k = seconds / span * width / 1000;
        zoom.setAttribute('transform', `translate(${-from / span * width} 0) scale(${k} 1)`);
        svg.classList.toggle('near', span < seconds / 4);
        names.replaceChildren(); marks.replaceChildren();
        const rough = span / 8, decade = Math.pow(10, Math.floor(Math.log10(rough)));
        const step = [1, 2, 5, 10].map(n => n * decade).find(n => n >= rough);
        for (let t = Math.ceil(from / step) * step; t <= from + span; t += step) {
          const at = left + across(t);
          make('path', {class: 'gr', d: `M${at} ${top}v${height}`}, marks);
          label(say(+t.toPrecision(9), 'time'), at, top + height + 16, 'lb', marks);
        }
        rows.forEach((row, i) => row.forEach(([start, length, kind, micro, , model]) => {
          const a = across(start / 1e6), b = across((start + length) / 1e6);
          if (micro < 0 || b - a < 14 || b < 0 || a > width || kinds[kind] === 'send') return;
          label(micro, (Math.max(0, a) + Math.min(width, b)) / 2, top + i * rowHeight + (model === undefined ? 14 : model ? 18 : 10), 'in', names);
        }));
      };
      const show = (start, length) => {
        span = Math.min(seconds, Math.max(seconds / 2000, length));
        from = Math.min(seconds - span, Math.max(0, start));
        draw();
      };
      const around = (share, factor) => show(from + span * share * (1 - 1 / factor), span / factor);
      const share = event => Math.min(1, Math.max(0, (place(svg, event)[0] - left) / width));
      svg.tabIndex = 0;
      svg.addEventListener('wheel', event => {
        if (event.deltaY > 0 && span === seconds) return;
        event.preventDefault(); around(share(event), Math.pow(2, -event.deltaY / 200));
      }, {passive: false});
      let drag = null;
      svg.addEventListener('pointerdown', event => { drag = [share(event), from]; });
      for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => { drag = null; });
      svg.addEventListener('pointermove', event => {
        if (drag) { show(drag[1] - (share(event) - drag[0]) * span, span); return; }
        const [x, y] = place(svg, event), i = Math.floor((y - top) / rowHeight), t = from + (x - left) / width * span;
        if (!rows[i] || t < 0) return;
        const low = (y - top) % rowHeight >= 18, model = (y - top) % rowHeight >= 10 ? 1 : 0;
        const hit = rows[i].find(([s, l, k, , , m]) => (low || m === undefined || m === model) && s <= t * 1e6 && t * 1e6 < s + l && (kinds[k] === 'send' || kinds[k] === 'reduce' || kinds[k] === 'gather') === low);
        told.textContent = `rank ${ranks[i]}, ${say(t, 'time')}: ` + (hit
          ? kinds[hit[2]] + (hit[3] < 0 ? '' : `, micro-batch ${hit[3]}`) + (hit[4] < 0 ? '' : `, chunk ${hit[4]}`) + `, ${say(hit[1] / 1e6, 'time')}`
          : 'idle');
      });
      svg.addEventListener('keydown', event => {
        const act = {'+': () => around(0.5, 2), '=': () => around(0.5, 2), '-': () => around(0.5, 0.5), '0': () => show(0, seconds),
          ArrowLeft: () => show(from - span / 5, span), ArrowRight: () => show(from + span / 5, span)}[event.key];
        if (act) { event.preventDefault(); act(); }
      });
      for (const button of figure.querySelectorAll('button[data-zoom]'))
        button.addEventListener('click', () => +button.dataset.zoom ? around(0.5, +button.dataset.zoom) : show(0, seconds));
      draw();
    }
    document.documentElement.dataset.charts = document.querySelectorAll('svg.chart').length;
    })();
    """#
}
