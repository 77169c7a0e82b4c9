package org.zhenggai.rectification.ground.audit.anchor;

/**
 * An anchor was made and written to the file.
 *
 * @param line     the file's line, and {@code lineHash} the SHA-256 of its UTF-8 bytes
 */
public record AnchorMade(Anchor anchor, String line, String lineHash) {}
