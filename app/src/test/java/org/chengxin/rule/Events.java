package org.chengxin.rule;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** Keeps what was published. */
final class Events implements ApplicationEventPublisher {

    final List<Object> published = new ArrayList<>();

    @Override
    public void publishEvent(Object event) {
        published.add(event);
    }
}
