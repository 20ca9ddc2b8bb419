package org.chengxin.evidence;

import org.chengxin.shared.FactId;

/**
 * Something to be sealed.
 *
 * @param id its identifier, also inside the payload
 * @param type a singular word of the glossary, also inside the payload
 * @param payload canonical JSON (RFC 8785) with {@code "v":1}, UTF-8
 */
public record Fact(FactId id, String type, byte[] payload) {}
