import Presentation

/// The style of a report's page: readable on a phone, on paper, by day and by night.
enum PageStyle {
  static let rules = """
    \(ChartStyle.rules)
    :root{--page:#fbfbfa;--card:#fff;--text:#16181b;--soft:#4b5058;--rule:#dcdfe4;--accent:#0072b2;--bad:#b3261e;--good:#00704f;--bar:#0072b226;color-scheme:light dark}
    @media screen and (prefers-color-scheme:dark){
    :root{--page:#14161a;--card:#1c1f24;--text:#f1f3f5;--soft:#b7bec8;--rule:#363b43;--accent:#7cc7f2;--bad:#ff8a80;--good:#4fd1a5;--bar:#7cc7f233}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:1120px;padding:1rem;background:var(--page);color:var(--text);
    font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
    h1{font-size:1.5rem;margin:.5rem 0 0;overflow-wrap:anywhere}h2{font-size:1.2rem;margin:2rem 0 .5rem}
    h3{font-size:1rem;margin:0}
    .sub,footer{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
    nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.75rem 0}a{color:var(--accent)}
    .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr));gap:1rem;align-items:start}
    .wide{grid-column:1/-1;min-width:0}
    .card{margin:0;padding:.9rem;background:var(--card);border:1px solid var(--rule);border-radius:8px;min-width:0}
    figcaption p{margin:.1rem 0 .6rem;color:var(--soft);font-size:.88rem}
    .chart{display:block;width:100%;height:auto;touch-action:pan-y}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:.6rem;margin:0}
    .tiles div{background:var(--card);border:1px solid var(--rule);border-radius:8px;padding:.6rem .75rem}
    .tiles dt{color:var(--soft);font-size:.8rem;overflow-wrap:anywhere}
    .tiles dd{margin:0;font-size:1.15rem;font-weight:600}
    .tiles small{display:block;font-size:.8rem;font-weight:400;color:var(--soft)}
    .pan{overflow-x:auto}
    table{border-collapse:collapse;font-size:.86rem;font-variant-numeric:tabular-nums}
    th,td{padding:.2rem .7rem .2rem 0;text-align:left;border-bottom:1px solid var(--rule);white-space:nowrap}
    td{overflow-wrap:break-word;max-width:36em}td:not(.n):not(.k){white-space:normal;overflow-wrap:anywhere;min-width:12em}
    th{vertical-align:bottom}th.n{white-space:normal;min-width:4.2em}
    th.n,td.n{text-align:right}td.n,th.n{padding-left:.4rem}
    td.bar{background:linear-gradient(to right,var(--bar) var(--w),transparent 0);background-clip:padding-box}
    td.best{font-weight:600}td.best abbr{text-decoration:none;color:var(--accent)}td.bad{color:var(--bad);font-weight:600}
    .lead{margin:.25rem 0;overflow-wrap:anywhere}
    .verdicts{list-style:none;margin:0;padding:0;display:grid;gap:.4rem}
    .verdicts li{background:var(--card);border:1px solid var(--rule);border-left:5px solid var(--good);border-radius:6px;
    padding:.45rem .75rem;overflow-wrap:anywhere}
    .verdicts li.no{border-left-color:var(--bad)}.verdicts li.no b{color:var(--bad)}.verdicts li.yes b{color:var(--good)}
    pre{overflow-x:auto;background:var(--card);border:1px solid var(--rule);border-radius:8px;padding:.8rem;font-size:.85rem}
    summary{cursor:pointer;color:var(--soft);font-size:.88rem}.fold summary h2{display:inline-block}
    .tools{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin:0 0 .4rem}
    button{font:inherit;font-size:.9rem;padding:.1rem .7rem;border:1px solid var(--rule);border-radius:6px;
    background:var(--page);color:var(--text);cursor:pointer}
    .told{display:block;min-height:1.4em;color:var(--soft);font-size:.85rem;font-variant-numeric:tabular-nums}
    .timeline{min-width:820px;cursor:grab;touch-action:auto}.timeline:focus-visible{outline:2px solid var(--accent)}
    .timeline.near path.s0,.timeline.near path.s1,.timeline.near path.s3{stroke:var(--card);stroke-width:.6;vector-effect:non-scaling-stroke}
    .timeline .in{fill:#fff;font:600 10px system-ui,sans-serif;pointer-events:none}
    .cursor{stroke:var(--soft);stroke-width:1;stroke-dasharray:3 3}
    footer{margin:2rem 0 1rem;border-top:1px solid var(--rule);padding-top:.6rem}
    \(ChartSheet.limitRule)
    @media print{:root{--page:#fff}h2,h3{break-after:avoid}body{max-width:none;padding:0;font-size:11px}.tools,nav,.told{display:none}
    .card,.tiles div{break-inside:avoid}.grid{grid-template-columns:1fr 1fr}.timeline{min-width:0}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
