package org.zhenggai.rectification.boundary.example.below;

/** On a floor, in no room. */
class Astray {}
