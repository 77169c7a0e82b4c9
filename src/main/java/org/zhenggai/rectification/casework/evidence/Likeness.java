package org.zhenggai.rectification.casework.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A difference hash: 64 bits for brighter-to-the-right, 64 for brighter-below, on a very small grey picture. It survives scaling,
 * recompression
 * and slight changes of light; it does not survive cropping. Turning and mirroring are found by comparing all eight positions.
 */
record Likeness(long rows, long columns) {

    private static final int SIDE = 8;
    /** Steps of brightness that noise makes. */
    private static final int NOISE = 2;
    /** A picture with fewer set bits, or nearly all set, shows nothing to compare: fog, night, a blank sheet. */
    private static final int FEWEST = 12;

    static Likeness of(BufferedImage image) {
        return new Likeness(bits(grey(image, SIDE + 1, SIDE), 1, 0), bits(grey(image, SIDE, SIDE + 1), 0, 1));
    }

    /** Of the picture as it stands, and behind that turned and mirrored. */
    static List<Likeness> positions(BufferedImage image) {
        return Pictures.positions(image).stream().map(Likeness::of).toList();
    }

    /** Whether the picture has enough in it to be compared. */
    boolean telling() {
        int set = Long.bitCount(rows) + Long.bitCount(columns);
        return set >= FEWEST && set <= 2 * SIDE * SIDE - FEWEST;
    }

    /** Number of different bits, 0 to 128. */
    int distance(Likeness other) {
        return Long.bitCount(rows ^ other.rows) + Long.bitCount(columns ^ other.columns);
    }

    private static int[][] grey(BufferedImage image, int width, int height) {
        BufferedImage small = image;
        // halving step by step takes the mean of all pixels; one big step would pick some
        while (small.getWidth() > 2 * width && small.getHeight() > 2 * height) {
            small = drawn(small, small.getWidth() / 2, small.getHeight() / 2);
        }
        small = drawn(small, width, height);
        int[][] grey = new int[width][height];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                int rgb = small.getRGB(x, y);
                grey[x][y] = ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
            }
        }
        return grey;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    private static long bits(int[][] grey, int right, int down) {
        long bits = 0;
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                bits = bits << 1 | (grey[x + right][y + down] > grey[x][y] + NOISE ? 1 : 0);
            }
        }
        return bits;
    }
}
