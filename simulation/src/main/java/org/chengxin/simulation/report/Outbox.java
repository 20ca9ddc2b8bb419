package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Fields;

/** Takes the finished reports. */
@FunctionalInterface
public interface Outbox {

    /** Takes a report: the key of the reporting organisation, the type, the reporter's key of the thing, the content. */
    void add(String reporter, String type, String key, Fields data);
}
