/**
 * 规则文本: rules that are texts, such as decision tables, procedures and the items of a catalogue. A text has versions, each sealed with
 * its digest and in force from a day; two persons of its owner approve the next one.
 */
@NullMarked
@NamedInterface("text")
package org.chengxin.rule.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
