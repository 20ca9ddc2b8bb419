package org.chengxin.intake.proof;

import org.chengxin.evidencelog.note.Note;

/**
 * A time stamp of a checkpoint.
 *
 * @param response RFC 3161 TimeStampResp, DER, over SHA-256 of the checkpoint's bytes
 * @param certificatePem of the authority
 * @param checkpoint that it covers
 */
record Stamp(byte[] response, String certificatePem, Note checkpoint) {}
