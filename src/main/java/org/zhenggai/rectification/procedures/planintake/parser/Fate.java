package org.zhenggai.rectification.procedures.planintake.parser;

/** What became of a stretch of the document. */
public enum Fate {
    /** Nobody understood it: a person has to. */
    UNREAD,
    /** A value of an item, or the label of one. */
    FIELD,
    /** The title, a number or a heading. */
    HEADING,
    /** What belongs to the page or the file: page marks, bookmarks, frames of a web site. */
    NOISE,
    /** A part that holds no items: introduction, phases, requirements, signature, annexes. */
    OTHER
}
