package main

import (
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"zhibiao/extract"
	"zhibiao/extract/numeral"
)

// A figureRow is a row of the Parquet files: one figure, with what its record says. There are no nested columns, so that any reader
// has them. README.md says what each means; a text column is empty, and a number null, where there is nothing.
type figureRow struct {
	Record      string   `parquet:"record,dict"`
	Document    string   `parquet:"document,dict"`
	Section     string   `parquet:"section,dict"`
	CopyOf      string   `parquet:"copy_of,dict"`
	Indicator   string   `parquet:"indicator,dict"`
	Parent      string   `parquet:"parent,dict"`
	Area        string   `parquet:"area,dict"`
	Period      string   `parquet:"period,dict"`
	PeriodStart string   `parquet:"period_start,dict"`
	PeriodEnd   string   `parquet:"period_end,dict"`
	Status      string   `parquet:"status,dict"`
	Role        string   `parquet:"role,dict"`
	Index       int32    `parquet:"index"`
	Literal     string   `parquet:"literal"`
	Value       *float64 `parquet:"value,optional"`
	Max         *float64 `parquet:"max,optional"`
	Unit        string   `parquet:"unit,dict"`
	BaseValue   *float64 `parquet:"base_value,optional"`
	BaseMax     *float64 `parquet:"base_max,optional"`
	BaseUnit    string   `parquet:"base_unit,dict"`
	Bound       string   `parquet:"bound,dict"`
	Masked      bool     `parquet:"masked"`
	Direction   string   `parquet:"direction,dict"`
	Basis       string   `parquet:"basis,dict"`
	Versus      string   `parquet:"versus,dict"`
	Of          string   `parquet:"of,dict"`
	Scope       string   `parquet:"scope,dict"`
	FromEnd     bool     `parquet:"from_end"`
	FigurePer   string   `parquet:"from_period,dict"`
	Start       int64    `parquet:"start"`
	End         int64    `parquet:"end"`
	Evidence    string   `parquet:"evidence,dict"`
	EvidenceAt  int64    `parquet:"evidence_start"`
	EvidenceEnd int64    `parquet:"evidence_end"`
	Page        int32    `parquet:"page"`
	Table       int32    `parquet:"table"`
	RowNumber   int32    `parquet:"row"`
	Col         int32    `parquet:"col"`
	Cell        string   `parquet:"cell,dict"`
	Rule        string   `parquet:"rule,dict"`
	Confidence  float64  `parquet:"confidence"`
}

// rowGroup is how many rows stand together: what a reader must hold, and what it can skip.
const rowGroup = 100_000

// writeParquet writes a row for every figure of some documents.
func writeParquet(w io.Writer, documents []packet) error {
	out := parquet.NewGenericWriter[figureRow](w, parquet.Compression(&zstd.Codec{}), parquet.MaxRowsPerRowGroup(rowGroup),
		parquet.CreatedBy("zhibiao-beam", "1", ""))
	for i := range documents {
		for j := range documents[i].Records {
			if _, err := out.Write(rowsOf(&documents[i].Records[j])); err != nil {
				return err
			}
		}
	}
	return out.Close()
}

// rowsOf are the rows of a record, in the order of its quantities.
func rowsOf(r *extract.Record) []figureRow {
	var rows []figureRow
	index := map[string]int32{}
	r.Quantities(func(role string, q *extract.Quantity) bool {
		n := index[role]
		index[role]++
		if role == "from" {
			n = index["change"] // of the change that follows
		}
		rows = append(rows, figureRow{
			Record: r.ID, Document: r.Document, Section: r.Section, CopyOf: r.CopyOf,
			Indicator: r.Indicator, Parent: r.Parent, Area: r.Area, Period: r.Period, PeriodStart: r.PeriodStart, PeriodEnd: r.PeriodEnd,
			Status: string(r.Status), Role: role, Index: n,
			Literal: q.Literal, Value: float(q.Value), Max: float(q.Max), Unit: q.Unit,
			BaseValue: float(q.BaseValue), BaseMax: float(q.BaseMax), BaseUnit: q.BaseUnit, Bound: string(q.Bound), Masked: q.Masked,
			Direction: string(q.Direction), Basis: string(q.Basis), Versus: q.Versus, Of: q.Of, Scope: q.Scope, FromEnd: q.FromEnd, FigurePer: q.Period,
			Start: int64(q.Start), End: int64(q.End),
			Evidence: r.Evidence.Text, EvidenceAt: int64(r.Evidence.Start), EvidenceEnd: int64(r.Evidence.End),
			Page: int32(r.Block.Page), Table: int32(r.Block.Table), RowNumber: int32(r.Block.Row), Col: int32(r.Block.Col), Cell: r.Block.Cell,
			Rule: r.Rule, Confidence: r.Confidence,
		})
		return true
	})
	return rows
}

func float(d *numeral.Decimal) *float64 {
	if d == nil {
		return nil
	}
	f := d.Float64()
	return &f
}
