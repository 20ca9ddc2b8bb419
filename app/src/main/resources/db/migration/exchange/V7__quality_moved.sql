-- The figures of reports are those of the module quality, which counts them from the log.
drop table exchange.report_figure, exchange.quality_break, exchange.quality_judged;
