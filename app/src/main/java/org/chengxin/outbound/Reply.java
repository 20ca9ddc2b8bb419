package org.chengxin.outbound;

/**
 * What the other side answered, whatever its status; a redirect is an answer like any other.
 *
 * @param contentType as sent, empty if none
 * @param body at most as long as the caller allowed
 */
public record Reply(int status, String contentType, byte[] body) {}
