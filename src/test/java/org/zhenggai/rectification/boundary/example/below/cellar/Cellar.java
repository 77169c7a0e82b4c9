package org.zhenggai.rectification.boundary.example.below.cellar;

public class Cellar {}
