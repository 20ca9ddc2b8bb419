package org.chengxin.matter.definition;

import java.util.List;
import java.util.Map;

/**
 * A paper that a step issues (文书).
 *
 * @param kind its template
 * @param to roles it is served on
 * @param fields blank of the template → {@code form.FIELD}, {@code FORM.FIELD}, {@code party.ROLE}, {@code due.CLOCK},
 *     {@code matter.number}, {@code matter.opened} or {@code =literal}
 */
public record PaperUse(String kind, List<String> to, Map<String, String> fields) {}
