package org.zhenggai.rectification.boundary.example.below.cellar.inner;

/** Alone with its boards: a package of one class. */
class Shelf {

    record Board(int width) {}

    record Nail(int length) {}
}
