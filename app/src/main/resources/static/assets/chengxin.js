// Makes pages nicer that work without it: copy buttons, charts beside their tables.
(function () {
    'use strict';

    var ECHARTS = '/_static/echarts/5.6.0/dist/echarts.common.min.js';

    document.addEventListener('click', function (event) {
        var button = event.target.closest('button[data-copy]');
        if (!button) {
            return;
        }
        copy(button.dataset.copy).then(function () {
            var before = button.textContent;
            button.textContent = button.dataset.copied;
            setTimeout(function () { button.textContent = before; }, 2000);
        });
    });

    // The clipboard interface exists on secure origins only; a plain http intranet needs the old way.
    function copy(text) {
        if (navigator.clipboard && window.isSecureContext) {
            return navigator.clipboard.writeText(text);
        }
        var area = document.createElement('textarea');
        area.value = text;
        area.style.position = 'fixed';
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
        return Promise.resolve();
    }

    function draw(element) {
        var option = JSON.parse(element.dataset.chart);
        option.animation = false;
        option.aria = { enabled: true, decal: { show: true } };
        option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
        option.color = option.color || ['#1558a6', '#8a5300', '#1e6b3a', '#6b4d8f', '#4d5966'];
        var chart = window.echarts.init(element, null, { renderer: 'svg' });
        chart.setOption(option);
        window.addEventListener('resize', function () { chart.resize(); });
        window.addEventListener('beforeprint', function () { chart.resize({ width: 640 }); });
    }

    function charts() {
        var elements = document.querySelectorAll('[data-chart]');
        if (elements.length === 0) {
            return;
        }
        var script = document.createElement('script');
        script.src = ECHARTS;
        script.onload = function () { elements.forEach(draw); };
        document.head.append(script);
    }

    // A drawing that is wider than the screen opens where it begins: at its uppermost box.
    function diagrams() {
        document.querySelectorAll('.diagram').forEach(function (frame) {
            var first = null;
            frame.querySelectorAll('svg rect').forEach(function (box) {
                var place = box.getBoundingClientRect();
                if (place.width > 0 && (first === null || place.top < first.top)) {
                    first = place;
                }
            });
            if (first !== null) {
                frame.scrollLeft += first.left + first.width / 2 - frame.getBoundingClientRect().left - frame.clientWidth / 2;
            }
        });
    }

    // A queue is worked through from the keyboard: up and down move between its rows' links, space chooses a row.
    document.addEventListener('keydown', function (event) {
        var table = document.querySelector('table[data-queue]');
        var row = event.target.closest ? event.target.closest('tr') : null;
        var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
        if (!table || typing || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        var rows = Array.prototype.slice.call(table.tBodies[0].rows);
        var at = rows.indexOf(row);
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            var next = rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))];
            next.querySelector('a').focus();
            event.preventDefault();
        } else if (event.key === ' ' && at >= 0 && event.target.tagName === 'A') {
            var box = rows[at].querySelector('input[type=checkbox]');
            if (box) {
                box.checked = !box.checked;
            }
            event.preventDefault();
        }
    });

    charts();
    diagrams();
})();
