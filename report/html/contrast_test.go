package html

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestContrast holds words to 4.5 to 1 against what they stand on, in light and dark: what WCAG 2 wants for AA.
func TestContrast(t *testing.T) {
	variable := regexp.MustCompile(`--([\w-]+): #([0-9a-f]+)`)
	light, dark, _ := strings.Cut(style, `[data-theme="dark"]`)
	dark, _, _ = strings.Cut(dark, `[data-theme="light"]`)
	light, _, _ = strings.Cut(light, "}")
	colours := map[string]string{}
	for theme, block := range []string{light, dark} {
		for _, m := range variable.FindAllStringSubmatch(block, -1) {
			colours[m[1]] = m[2]
		}
		for pair := range strings.FieldsSeq(`ink/panel ink/bg ink/on ink/hover soft/panel soft/bg soft/on soft/hover accent/panel panel/accent bad/panel bad/bad-bg
			bad/on doubt/doubt-bg good/good-bg rise/panel fall/panel rise/on fall/on ink/level ink/change ink/share ink/rank ink/from
			level-ink/level change-ink/change share-ink/share rank-ink/rank from-ink/from`) {
			front, back, _ := strings.Cut(pair, "/")
			a, b := luminance(t, colours[front]), luminance(t, colours[back])
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
				t.Errorf("theme %d: %s on %s has a contrast of %.2f", theme, front, back, ratio)
			}
		}
	}
}

// luminance is the relative luminance of a colour, by WCAG 2.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		t.Fatalf("no colour: %q", hex)
	}
	sum := 0.0
	for i, weight := range []float64{0.0722, 0.7152, 0.2126} {
		v := float64(n>>(8*i)&255) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}
