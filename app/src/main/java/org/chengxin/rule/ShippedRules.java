package org.chengxin.rule;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the shipped rules at startup, after the migrations and before the web server opens. */
@Component
class ShippedRules implements SmartLifecycle {

    private final ShippedParameters parameters;
    private final ShippedTables tables;
    private final ApplicationEventPublisher events;
    private boolean running;

    ShippedRules(ShippedParameters parameters, ShippedTables tables, ApplicationEventPublisher events) {
        this.parameters = parameters;
        this.tables = tables;
        this.events = events;
    }

    @Override
    public void start() {
        parameters.load();
        tables.load();
        events.publishEvent(new RulesLoaded());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
