/**
 * 客户端: the Java client of our own public API, for the import, the demo city and whoever writes a reporter in Java.
 *
 * <p>Knows the two shapes of {@code docs/formats/reports.md} (a batch of reports and its results; the administrator's
 * calls) and nothing of what a report means: a new report type or field needs no change here. A new kind of JSON value
 * goes into {@code Json.write}.
 */
@NullMarked
package org.chengxin.client;

import org.jspecify.annotations.NullMarked;
