// Enhancement only: every page works without it.
(() => {
    const drawCharts = () => {
        const places = document.querySelectorAll("[data-chart]");
        if (places.length === 0) {
            return;
        }
        const script = document.createElement("script");
        script.src = "/_static/echarts/5.6.0/dist/echarts.min.js";
        script.onload = () => places.forEach((place) => {
            const chart = window.echarts.init(place);
            chart.setOption(JSON.parse(place.dataset.chart));
            window.addEventListener("resize", () => chart.resize());
        });
        document.head.append(script);
    };
    drawCharts();
})();
