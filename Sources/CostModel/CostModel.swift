// CostModel
